package broken;

/** Its manifest asks for the next major version of the module API. */
public final class ApiOfTheFuture extends Through {
    public ApiOfTheFuture() {
        super("api_of_the_future");
    }
}
