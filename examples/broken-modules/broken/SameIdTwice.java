package broken;

/** Has the id of another jar, and its version is not later. */
public final class SameIdTwice extends Through {
    public SameIdTwice() {
        super("good");
    }
}
