package io.portico.messages.imports;

import io.portico.messages.ImportId;
import io.portico.messages.ProjectId;
import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import java.util.List;
import org.axonframework.serialization.Revision;

/** Some of what an import made was taken back; what somebody has worked on since was kept. */
@StoredAs("import-taken-back")
@Revision("1")
public record ImportTakenBack(
        ImportId importId,
        List<TaskId> tasks,
        List<TaskId> keptTasks,
        List<ProjectId> projects,
        List<ProjectId> keptProjects)
        implements ImportEvent {}
