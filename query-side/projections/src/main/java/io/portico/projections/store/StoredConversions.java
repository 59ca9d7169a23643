package io.portico.projections.store;

import io.portico.messages.AgencyId;
import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.ContactId;
import io.portico.messages.FileId;
import io.portico.messages.Id;
import io.portico.messages.PermissionSetId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.data.convert.ConverterBuilder;

/** Ids, days and instants as texts. */
final class StoredConversions {

    private StoredConversions() {}

    static List<?> all() {
        return List.of(
                ConverterBuilder.writing(Id.class, String.class, Id::value),
                ConverterBuilder.writing(LocalDate.class, String.class, LocalDate::toString),
                ConverterBuilder.writing(Instant.class, String.class, Instant::toString),
                read(LocalDate.class, LocalDate::parse),
                read(Instant.class, Instant::parse),
                read(AgencyId.class, AgencyId::new),
                read(UserId.class, UserId::new),
                read(CompanyId.class, CompanyId::new),
                read(ContactId.class, ContactId::new),
                read(BrandId.class, BrandId::new),
                read(PermissionSetId.class, PermissionSetId::new),
                read(ProjectId.class, ProjectId::new),
                read(TaskId.class, TaskId::new),
                read(PostId.class, PostId::new),
                read(FileId.class, FileId::new));
    }

    private static <T> Object read(Class<T> type, Function<String, T> made) {
        return ConverterBuilder.reading(String.class, type, made);
    }
}
