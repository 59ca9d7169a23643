package io.portico.projections.rolls;

import java.util.ArrayList;
import java.util.List;

/** Entries of a roll that follow each other, oldest first. */
final class RollChunk {

    List<String> entries = new ArrayList<>();
}
