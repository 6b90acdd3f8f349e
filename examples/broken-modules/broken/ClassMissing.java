package broken;

/** Needs a class that its jar leaves out. */
public final class ClassMissing extends Through {
    public ClassMissing() {
        super(new Gone().toString());
    }

    private static final class Gone {}
}
