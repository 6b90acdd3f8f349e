package broken;

/** Its jar claims that it was compiled for a Java of the far future. */
public final class ClassFileTooNew extends Through {
    public ClassFileTooNew() {
        super("class_file_too_new");
    }
}
