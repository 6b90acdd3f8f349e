package broken;

/** Its constructor throws. */
public final class ConstructorThrows extends Through {
    public ConstructorThrows() {
        super("constructor_throws");
        throw new IllegalStateException("no strings");
    }
}
