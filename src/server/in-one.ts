import type { Plugin } from 'graphql-yoga';

type Hook = 'onRequest' | 'onResponse' | 'onRequestParse' | 'onParams' | 'onExecute' | 'onResultProcess';
type Event<H extends Hook> = Parameters<NonNullable<Plugin[H]>>[0];
type Call<H extends Hook> = (event: Event<H>) => unknown;

/** Calls one after the other, each when what the one before it promised is done, until it is to stop. */
function inTurn<E>(calls: readonly ((event: E) => unknown)[], event: E, stopped = () => false, from = 0): unknown {
  for (let at = from; at < calls.length && !stopped(); at += 1) {
    const done = calls[at]?.(event);
    if (done instanceof Promise) return done.then(() => inTurn(calls, event, stopped, at + 1));
  }
  return undefined;
}

/**
 * Makes one plugin of many, which Yoga then calls once where it would call each: the objects that it makes for every
 * call are a fifth of all that a small answer takes. What a hook returns is waited for and dropped.
 */
export function inOne(plugins: readonly Plugin[]): Plugin {
  const callsOf = <H extends Hook>(hook: H) =>
    plugins.flatMap((plugin) => (plugin[hook] ? [plugin[hook] as unknown as Call<H>] : []));
  const [requests, responses, parsings] = [callsOf('onRequest'), callsOf('onResponse'), callsOf('onRequestParse')];
  const [params, executions, results] = [callsOf('onParams'), callsOf('onExecute'), callsOf('onResultProcess')];
  return {
    onYogaInit(event) {
      for (const plugin of plugins) plugin.onYogaInit?.(event);
    },
    onRequest(event) {
      let ended = false;
      const seen: Event<'onRequest'> = {
        ...event,
        setRequest(request) {
          seen.request = request;
          event.setRequest(request);
        },
        setRequestHandler(handler) {
          seen.requestHandler = handler;
          event.setRequestHandler(handler);
        },
        endResponse(response) {
          ended = true;
          event.endResponse(response);
        },
      };
      return inTurn(requests, seen, () => ended) as void | Promise<void>;
    },
    onResponse(event) {
      const seen: Event<'onResponse'> = {
        ...event,
        setResponse(response) {
          seen.response = response;
          event.setResponse(response);
        },
      };
      return inTurn(responses, seen) as void | Promise<void>;
    },
    onRequestParse: (event) => inTurn(parsings, event) as void | Promise<void>,
    onParams(event) {
      const seen: Event<'onParams'> = {
        ...event,
        setParams(given) {
          seen.params = given;
          event.setParams(given);
        },
      };
      return inTurn(params, seen) as void | Promise<void>;
    },
    onExecute: (event) => inTurn(executions, event) as void | Promise<void>,
    onResultProcess: (event) => inTurn(results, event) as void | Promise<void>,
  };
}
