package io.portico.views.agency;

/** In which order projects are listed. Where that leaves a choice, the newest comes first; what has no such day, last. */
public enum ProjectSort {
    NEWEST,
    /** By the first letters of their titles, whatever their case and accents. */
    TITLE,
    /** By the day each ends. */
    END
}
