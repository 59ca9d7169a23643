package io.portico.web.parts;

import com.vaadin.flow.component.Html;

/** The few drawings that the pages use. Each stands beside a word or has one for those who cannot see it. */
public enum Glyph {
    TODAY(
            "<circle cx='10' cy='10' r='3.2'/><path d='M10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M4.7 15.3l1.4-1.4M13.9 6.1l1.4-1.4'/>"),
    HOME("<path d='M3.5 9 10 3.5 16.5 9v7.5h-4.5V12h-4v4.5H3.5z'/>"),
    PROJECTS("<path d='M3 5.5h5l1.6 2H17v8.5H3z'/>"),
    PEOPLE(
            "<circle cx='7.2' cy='7' r='2.7'/><path d='M2.2 16c.4-3 2.3-4.6 5-4.6s4.600 1.600 5 4.600M13 4.600a2.600 2.600 0 0 1 0 4.900M14.500 11.700c1.900.500 3 1.900 3.300 4.300'/>"),
    PERSON("<circle cx='10' cy='7' r='3.100'/><path d='M4 16.700c.500-3.400 2.700-5 6-5s5.500 1.600 6 5'/>"),
    PARTNERS(
            "<path d='M2.500 10 7 5.500l3 1.500 3-1.500 4.500 4.500-3 3-1 1-1.500 1.500-4-3.500M7 5.500 2.500 10l5 5 1.500 1'/>"),
    COMPANY("<path d='M4 17V3.500h8V17M12 8h4v9M2.500 17h15M6.500 7h3M6.500 10h3M6.500 13h3'/>"),
    SHIELD("<path d='M10 2.500 16 5v4.500c0 3.800-2.400 6.500-6 8-3.600-1.500-6-4.200-6-8V5zM7.300 10l2 2 3.500-4'/>"),
    SETTINGS("<path d='M3 6h8M15 6h2M3 14h2M9 14h8'/><circle cx='13' cy='6' r='2'/><circle cx='7' cy='14' r='2'/>"),
    KEY(
            "<circle cx='7' cy='13' r='3.500'/><path d='m9.500 10.500 6.500-6.500M13 7l2.500 2.500M10.800 9.200l1.500 1.500'/>"),
    SEARCH("<circle cx='8.700' cy='8.700' r='5.200'/><path d='m12.700 12.700 4.300 4.300'/>"),
    LOCK("<rect x='4.500' y='9' width='11' height='7.500' rx='1.500'/><path d='M7 9V6.500a3 3 0 0 1 6 0V9'/>"),
    TO_DO("<circle cx='10' cy='10' r='6.500'/>"),
    IN_PROGRESS("<circle cx='10' cy='10' r='6.500'/><path d='M10 3.500a6.500 6.500 0 0 1 0 13z' class='filled'/>"),
    IN_REVIEW(
            "<path d='M2.500 10s2.700-5 7.500-5 7.500 5 7.500 5-2.700 5-7.500 5-7.500-5-7.500-5z'/><circle cx='10' cy='10' r='2.300'/>"),
    DONE("<circle cx='10' cy='10' r='6.500' class='filled'/><path d='m7 10.200 2.200 2.200L13.200 8' class='cut'/>"),
    PLANNED("<circle cx='10' cy='10' r='6.500' stroke-dasharray='2.600 2.500'/>"),
    PAUSED("<circle cx='10' cy='10' r='6.500'/><path d='M8.300 7.500v5M11.700 7.500v5'/>"),
    CANCELLED("<circle cx='10' cy='10' r='6.500'/><path d='M5.500 14.500l9-9'/>"),
    LOW("<path d='M10 4.500v11M5.500 11l4.500 4.500 4.500-4.500'/>"),
    NORMAL("<path d='M4.500 10h11'/>"),
    HIGH("<path d='M10 15.500v-11M5.500 9 10 4.500 14.500 9'/>"),
    URGENT("<path d='M10 3 17.500 16.500h-15z' class='filled'/><path d='M10 8v4M10 14.200v.300' class='cut'/>"),
    PLUS("<path d='M10 4v12M4 10h12'/>"),
    MORE(
            "<circle cx='4.500' cy='10' r='1.200' class='filled'/><circle cx='10' cy='10' r='1.200' class='filled'/><circle cx='15.500' cy='10' r='1.200' class='filled'/>"),
    CLIP(
            "<path d='m15.500 9.500-5.800 5.800a3.500 3.500 0 0 1-5-5l6.200-6.100a2.300 2.300 0 0 1 3.300 3.300l-6.100 6a1.200 1.200 0 0 1-1.700-1.600l5.400-5.400'/>"),
    SEND("<path d='M3 10 17 3.500 13 17l-3-5.500zM10 11.500l7-8'/>"),
    CLOSE("<path d='m5 5 10 10M15 5 5 15'/>"),
    BACK("<path d='M16 10H4M9 4.500 3.500 10 9 15.500'/>"),
    OUT("<path d='M11.500 4H4.500v12h7M8.500 10H17M13.500 6.500 17 10l-3.500 3.500'/>"),
    UP("<path d='m4.500 12.500 5.500-5.500 5.500 5.500'/>"),
    DOWN("<path d='m4.500 7.500 5.500 5.500 5.500-5.500'/>"),
    FORTH("<path d='M4 10h12M11 4.500 16.500 10 11 15.500'/>"),
    COPY(
            "<rect x='7' y='7' width='9.500' height='9.500' rx='1.500'/><path d='M13 7V4.500a1 1 0 0 0-1-1H4.500a1 1 0 0 0-1 1V12a1 1 0 0 0 1 1H7'/>"),
    MAIL("<rect x='2.500' y='4.500' width='15' height='11' rx='1.500'/><path d='m3 6 7 5 7-5'/>"),
    CLOCK("<circle cx='10' cy='10' r='6.500'/><path d='M10 6v4.200l2.800 1.600'/>"),
    FILE("<path d='M5 2.500h6.500L15 6v11.500H5zM11 2.500V6.500h4'/>"),
    PAGE("<path d='M5 2.500h10v15H5zM7.500 6.500h5M7.500 9.500h5M7.500 12.500h3'/>"),
    PIN("<path d='M7.500 3h5l-.500 5 2.500 2.500v1.500h-9v-1.500L8 8zM10 12v5'/>"),
    FORM("<rect x='4' y='2.500' width='12' height='15' rx='1.500'/><path d='M7 6.500h6M7 10h6M7 13.500h3'/>"),
    MISSING("<circle cx='10' cy='10' r='6.500'/><path d='M7.500 10h5'/>"),
    YES("<path d='m4 10.500 4 4 8-9'/>"),
    CALENDAR(
            "<rect x='3' y='4.500' width='14' height='12' rx='1.500'/><path d='M3 8.500h14M7 2.500v3.500M13 2.500v3.500'/>"),
    BILL(
            "<path d='M5 2.500h10v15l-2.500-1.500-2.500 1.500-2.500-1.500L5 17.500zM7.500 6.500h5M7.500 9.500h5M7.500 12.500h3'/>"),
    SQUARE("<rect x='4' y='4' width='12' height='12' rx='2' class='filled'/>"),
    CIRCLE("<circle cx='10' cy='10' r='6.500' class='filled'/>"),
    DIAMOND("<path d='M10 2.500 17.500 10 10 17.500 2.500 10z' class='filled'/>");

    private final String drawing;

    Glyph(String drawing) {
        this.drawing = drawing;
    }

    /** The drawing to be put up once on a page, where {@code <use href='#glyph-…'>} points to it by the constant's name. */
    public String symbol() {
        return "<symbol id='glyph-" + name() + "' viewBox='0 0 20 20'>" + drawing + "</symbol>";
    }

    /** The drawing, for the eye only. */
    public Html draw() {
        return new Html("<span class='glyph' aria-hidden='true'><svg viewBox='0 0 20 20' focusable='false'>" + drawing
                + "</svg></span>");
    }
}
