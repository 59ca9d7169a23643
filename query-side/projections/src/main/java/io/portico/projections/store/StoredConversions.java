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
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** Ids, days and instants as texts. */
final class StoredConversions {

    private StoredConversions() {}

    static List<?> all() {
        return List.of(
                new WriteId(),
                new WriteDay(),
                new WriteInstant(),
                new ReadDay(),
                new ReadInstant(),
                new ReadAgencyId(),
                new ReadUserId(),
                new ReadCompanyId(),
                new ReadContactId(),
                new ReadBrandId(),
                new ReadPermissionSetId(),
                new ReadProjectId(),
                new ReadTaskId(),
                new ReadPostId(),
                new ReadFileId());
    }

    @WritingConverter
    private static final class WriteId implements Converter<Id, String> {
        @Override
        public String convert(Id id) {
            return id.value();
        }
    }

    @WritingConverter
    private static final class WriteDay implements Converter<LocalDate, String> {
        @Override
        public String convert(LocalDate day) {
            return day.toString();
        }
    }

    @WritingConverter
    private static final class WriteInstant implements Converter<Instant, String> {
        @Override
        public String convert(Instant instant) {
            return instant.toString();
        }
    }

    @ReadingConverter
    private static final class ReadDay implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String day) {
            return LocalDate.parse(day);
        }
    }

    @ReadingConverter
    private static final class ReadInstant implements Converter<String, Instant> {
        @Override
        public Instant convert(String instant) {
            return Instant.parse(instant);
        }
    }

    @ReadingConverter
    private static final class ReadAgencyId implements Converter<String, AgencyId> {
        @Override
        public AgencyId convert(String value) {
            return new AgencyId(value);
        }
    }

    @ReadingConverter
    private static final class ReadUserId implements Converter<String, UserId> {
        @Override
        public UserId convert(String value) {
            return new UserId(value);
        }
    }

    @ReadingConverter
    private static final class ReadCompanyId implements Converter<String, CompanyId> {
        @Override
        public CompanyId convert(String value) {
            return new CompanyId(value);
        }
    }

    @ReadingConverter
    private static final class ReadContactId implements Converter<String, ContactId> {
        @Override
        public ContactId convert(String value) {
            return new ContactId(value);
        }
    }

    @ReadingConverter
    private static final class ReadBrandId implements Converter<String, BrandId> {
        @Override
        public BrandId convert(String value) {
            return new BrandId(value);
        }
    }

    @ReadingConverter
    private static final class ReadPermissionSetId implements Converter<String, PermissionSetId> {
        @Override
        public PermissionSetId convert(String value) {
            return new PermissionSetId(value);
        }
    }

    @ReadingConverter
    private static final class ReadProjectId implements Converter<String, ProjectId> {
        @Override
        public ProjectId convert(String value) {
            return new ProjectId(value);
        }
    }

    @ReadingConverter
    private static final class ReadTaskId implements Converter<String, TaskId> {
        @Override
        public TaskId convert(String value) {
            return new TaskId(value);
        }
    }

    @ReadingConverter
    private static final class ReadPostId implements Converter<String, PostId> {
        @Override
        public PostId convert(String value) {
            return new PostId(value);
        }
    }

    @ReadingConverter
    private static final class ReadFileId implements Converter<String, FileId> {
        @Override
        public FileId convert(String value) {
            return new FileId(value);
        }
    }
}
