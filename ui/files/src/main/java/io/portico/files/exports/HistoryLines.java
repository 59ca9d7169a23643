package io.portico.files.exports;

import io.portico.views.audit.HistoryPortion;

/** How events of the access history are written, each as a line. */
interface HistoryLines {

    /** What each file begins with. */
    default String head() {
        return "";
    }

    /** With its end. */
    String line(HistoryPortion.Entry entry);
}
