package broken;

/** Its class cannot be initialised. */
public final class StaticInitialiserThrows extends Through {
    private static final int STRINGS = Integer.parseInt("six");

    public StaticInitialiserThrows() {
        super("static_initialiser_throws");
    }
}
