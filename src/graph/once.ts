/** Works a value out when its key is first asked for, and keeps it. */
export const once = <K, V>(make: (key: K) => V) => {
  const made = new Map<K, V>();
  return (key: K): V => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
};

/** Works a value out when it is first asked for, and keeps it. */
export const onDemand = <V extends object>(make: () => V) => {
  let made: V | undefined;
  return (): V => (made ??= make());
};
