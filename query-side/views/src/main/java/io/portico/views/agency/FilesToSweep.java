package io.portico.views.agency;

import io.portico.messages.FileId;
import java.util.List;

/**
 * What can be swept.
 *
 * @param unknown those of the stored files that no event names, or whose deletion did
 * @param unposted uploads that nobody has posted, and that no reply carries which is still to go out
 */
public record FilesToSweep(List<FileId> unknown, List<FileId> unposted) {}
