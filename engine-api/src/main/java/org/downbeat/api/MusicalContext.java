package org.downbeat.api;

/** What a control means to a musician. */
public enum MusicalContext {
    /** How loud. */
    DYNAMICS("dynamics"),
    /** How high. */
    PITCH("pitch"),
    /** How bright or dark. */
    TONE("tone"),
    /** How notes begin and end. */
    ARTICULATION("articulation"),
    /** Which part of the material is played, and when. */
    PHRASING("phrasing"),
    /** How material is laid out over the song. */
    ARRANGEMENT("arrangement"),
    /** How controls move by themselves. */
    MOTION("motion"),
    /** Where sound comes from. */
    SPACE("space");

    private final String label;

    MusicalContext(String label) {
        this.label = label;
    }

    /** The lower-case word for tables and cards. */
    public String label() {
        return label;
    }
}
