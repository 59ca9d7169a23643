package io.portico.projections;

/** Where things stand in a list that goes by their names, as numbers: the smaller, the earlier. */
public final class NameOrder {

    /** A name's place is its first letters; so many of them fit into a number, and so many numbers are kept. */
    private static final int LETTERS = 3;

    /** How many numbers a name's place has. */
    public static final int NUMBERS = 10;

    private NameOrder() {}

    /** Writes the place of a name into the first numbers of a longer place. */
    public static void write(String name, long[] place) {
        String folded = Folding.words(name);
        for (int i = 0; i < Math.min(folded.length(), LETTERS * NUMBERS); i++) {
            int behind = LETTERS - 1 - i % LETTERS;
            place[i / LETTERS] |= (long) folded.charAt(i) << (Character.SIZE * behind);
        }
    }
}
