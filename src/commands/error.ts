/** The thing asked for failed for a reason its user can mend: the message alone is shown, and the exit code is 1. */
export class CommandError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CommandError';
  }
}

/** The command was called wrongly; the message says what it takes. */
export class UsageError extends Error {}
