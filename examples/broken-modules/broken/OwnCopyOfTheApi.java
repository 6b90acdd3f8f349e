package broken;

/** Works, but its jar carries a copy of the module API. */
public final class OwnCopyOfTheApi extends Through {
    public OwnCopyOfTheApi() {
        super("own_copy_of_the_api");
    }
}
