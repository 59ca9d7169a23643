package io.portico.projections.rolls;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the chunks of a roll begin in the ledger: an entry that is met again, after a crash, goes where it went before,
 * even if later entries are stored already.
 */
final class RollHead {

    static final int CHUNK = 50;

    private int inLast = CHUNK;
    private List<Long> chunkStarts = new ArrayList<>();

    void add(long position, int entries) {
        if (inLast >= CHUNK) {
            chunkStarts.add(position);
            inLast = 0;
        }
        inLast += entries;
    }

    int chunks() {
        return chunkStarts.size();
    }

    int chunkOf(long position) {
        int number = chunkStarts.size() - 1;
        while (number > 0 && chunkStarts.get(number) > position) {
            number--;
        }
        return number;
    }
}
