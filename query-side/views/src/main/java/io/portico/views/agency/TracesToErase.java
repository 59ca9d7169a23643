package io.portico.views.agency;

import io.portico.messages.FileId;
import io.portico.messages.PostId;
import io.portico.messages.erasure.ErasureFigures;
import io.portico.messages.erasure.Mention;
import java.util.List;

/**
 * What is still there of a person who was erased.
 *
 * @param listed whether what there was has been written down; what is counted later is less
 * @param more whether there are more mentions than these
 * @param files uploads of theirs that nothing carries
 * @param completed whether it was said that nothing is left
 */
public record TracesToErase(
        boolean listed,
        ErasureFigures figures,
        List<Mention> mentions,
        boolean more,
        List<PostId> posts,
        List<FileId> files,
        boolean completed) {}
