package broken;

/** Works. It is dropped in together with the broken ones, and must not suffer from them. */
public final class Good extends Through {
    public Good() {
        super("good");
    }
}
