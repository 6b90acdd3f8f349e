package broken;

/** Is listed as a factory and is none. */
public final class NotASubtype {}
