import neo4j, { type Driver } from 'neo4j-driver';

/** The driver in use; one whose connections are dead is replaced, as the driver itself would wait for them. */
export interface Drivers {
  current(): Driver;
  /** Takes a new driver into use where this one still is; what runs on the old one is tried again. */
  replace(lost: Driver): void;
  /** Whether an error says that connections which should be free do not answer. */
  isLost(driver: Driver, error: unknown): boolean;
  close(): Promise<void>;
}

const poolSize = 100;
const connectWithin = 2_000;
const acquireWithin = 4_000;
/** Firewalls forget idle connections after some minutes, and let what is then sent vanish. */
const lifetime = 240_000;
const checkedAfterIdle = 10_000;

export interface Access {
  /** `neo4j://` routes reads to read replicas, `bolt://` asks one server; `+s` adds TLS. */
  readonly uri: string;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
}

export function createDrivers(access: Access): Drivers {
  let driver = open(access);
  return {
    current: () => driver,
    replace(lost) {
      if (driver !== lost) return;
      driver = open(access);
      lost.close().catch(() => undefined);
    },
    isLost(used, error) {
      const active = /acquisition timed out .*Active conn count = (\d+)/.exec(
        error instanceof Error ? error.message : '',
      );
      return used !== driver || (active !== null && Number(active[1]) < poolSize);
    },
    close: () => driver.close(),
  };
}

const open = ({ uri, username, password }: Access): Driver =>
  neo4j.driver(uri, username === undefined ? undefined : neo4j.auth.basic(username, password ?? ''), {
    disableLosslessIntegers: true,
    maxTransactionRetryTime: 3_000,
    maxConnectionPoolSize: poolSize,
    connectionTimeout: connectWithin,
    connectionAcquisitionTimeout: acquireWithin,
    maxConnectionLifetime: lifetime,
    connectionLivenessCheckTimeout: checkedAfterIdle,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    // It would be a message more for every statement.
    telemetryDisabled: true,
  });
