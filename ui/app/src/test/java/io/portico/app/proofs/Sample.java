package io.portico.app.proofs;

import io.portico.messages.BrandId;
import io.portico.messages.Change;
import io.portico.messages.Id;
import io.portico.messages.PermissionSetId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.imports.NewNote;
import io.portico.messages.imports.NewTask;
import io.portico.messages.requestform.FieldKind;
import io.portico.messages.review.ReviewScope;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.standingrule.RuledPeople;
import io.portico.messages.standingrule.RuledPlace;
import io.portico.messages.task.AddTask;
import io.portico.views.PageRequest;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Messages and bodies filled with something that is valid everywhere, and with the ids somebody hands out. */
final class Sample {

    /** Hands out ids, asked in the order of the components. */
    interface Ids {
        String of(Class<? extends Id> type);
    }

    private Sample() {}

    static <T> T of(Class<T> type, Ids ids) {
        return type.cast(record(type, ids));
    }

    private static Object record(Class<?> type, Ids ids) {
        if (type == PageRequest.class) {
            return new PageRequest(PageRequest.MAX_LIMIT, null);
        }
        List<@Nullable Object> values = new ArrayList<>();
        List<Class<?>> types = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            types.add(component.getType());
            values.add(value(component, ids));
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw new AssertionError("no sample of " + type + " from " + values, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no sample of " + type, e);
        }
    }

    private static @Nullable Object value(RecordComponent component, Ids ids) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        Class<?> type = component.getType();
        boolean named =
                Id.class.isAssignableFrom(type) || Set.of("actor", "subject").contains(component.getName());
        return optional && !named && !holdsIds(component.getGenericType())
                ? null
                : value(component.getName(), component.getGenericType(), ids);
    }

    private static boolean holdsIds(Type type) {
        return type instanceof ParameterizedType parameterized
                && parameterized.getActualTypeArguments()[0] instanceof Class<?> item
                && Id.class.isAssignableFrom(item);
    }

    private static Object value(String name, Type type, Ids ids) {
        if (type instanceof ParameterizedType parameterized) {
            Object item = value(name, parameterized.getActualTypeArguments()[0], ids);
            return parameterized.getRawType() == Change.class
                    ? new Change<>(item)
                    : parameterized.getRawType() == Set.class ? Set.of(item) : List.of(item);
        }
        Class<?> plain = (Class<?>) type;
        if (Id.class.isAssignableFrom(plain)) {
            return id(plain.asSubclass(Id.class), ids.of(plain.asSubclass(Id.class)));
        }
        if (plain == Confidential.class) {
            return Confidential.of(text(name, ids));
        }
        if (plain == String.class) {
            return text(name, ids);
        }
        if (plain == Instant.class) {
            return Instant.now().plusSeconds(86_400);
        }
        if (plain == LocalDate.class) {
            return LocalDate.now(java.time.ZoneOffset.UTC).plusDays(90);
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return false;
        }
        if (plain == int.class || plain == Integer.class) {
            return switch (name) {
                case "from" -> 0;
                case "days" -> 100;
                default -> 1;
            };
        }
        if (plain == long.class || plain == Long.class) {
            return 4L;
        }
        if (plain == BigDecimal.class) {
            return BigDecimal.ONE;
        }
        if (plain == RuledPeople.class) {
            return RuledPeople.person(new UserId(ids.of(UserId.class)));
        }
        if (plain == ReviewScope.class) {
            return ReviewScope.brand(new BrandId(ids.of(BrandId.class)));
        }
        if (plain == RuledPlace.class) {
            return RuledPlace.project(new ProjectId(ids.of(ProjectId.class)));
        }
        if (plain == NewTask.class) {
            return new NewTask(withoutBudget(of(AddTask.class, ids)), List.of(of(NewNote.class, ids)));
        }
        if (plain == FieldKind.class) {
            // Every field of a sample has choices.
            return FieldKind.ONE_OF;
        }
        return plain.isEnum() ? plain.getEnumConstants()[0] : record(plain, ids);
    }

    /** No other tool knows the items of a budget. */
    private static AddTask withoutBudget(AddTask task) {
        return new AddTask(
                task.taskId(),
                task.projectId(),
                task.parentTaskId(),
                task.name(),
                task.description(),
                task.status(),
                task.priority(),
                task.startsOn(),
                task.deadline(),
                task.assigneeIds(),
                null);
    }

    static Id id(Class<? extends Id> type, String value) {
        try {
            return type.getDeclaredConstructor(String.class).newInstance(value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(String name, Ids ids) {
        return switch (name) {
            case "resource" -> "task:" + ids.of(TaskId.class);
            case "id" -> ids.of(TaskId.class);
            case "actor", "subject" -> ids.of(UserId.class);
            case "kind" -> "task";
            case "action" -> "view";
            case "email" -> "x" + System.nanoTime() + "@elsewhere.example";
            case "slug" -> "s" + System.nanoTime();
            case "timeZone" -> "Europe/Berlin";
            case "currency" -> "EUR";
            case "sha256" -> "0".repeat(64);
            case "mediaType" -> "text/plain";
            case "issuer" -> "https://id.example";
            case "linkId" -> "link";
            case "redirectUris" -> "https://app.example/back";
            case "password" -> "a pass phrase nobody guesses";
            default -> "words";
        };
    }

    /** A JSON body with every field. */
    static Map<String, Object> body(Class<?> type, Ids ids) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            body.put(component.getName(), json(component.getName(), component.getGenericType(), ids));
        }
        if (type.getSimpleName().equals("AccessChange")) {
            body.keySet().retainAll(Set.of("type", "projectId", "userId"));
        }
        if (type == RuledPeople.class || type == RuledPlace.class || type == ReviewScope.class) {
            // Of these at most one may be given.
            body.keySet().retainAll(Set.of("personId", "projectId", type == ReviewScope.class ? "brandId" : ""));
        }
        return body;
    }

    private static Object json(String name, Type type, Ids ids) {
        if (type instanceof ParameterizedType parameterized) {
            Object item = json(name, parameterized.getActualTypeArguments()[0], ids);
            return parameterized.getRawType() == Change.class ? item : List.of(item);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == boolean.class || plain == Boolean.class) {
            return false;
        }
        if (name.equals("holdSeconds")) {
            return 0;
        }
        if (plain == PermissionSetId.class) {
            return name.equals("permissionSetId") ? "CLIENT" : "MEMBER";
        }
        if (plain == NewTask.class) {
            return new NewTask(withoutBudget(of(AddTask.class, ids)), List.of(of(NewNote.class, ids)));
        }
        if (plain == FieldKind.class) {
            return FieldKind.ONE_OF.name();
        }
        if (plain.isEnum()) {
            return wireName((Enum<?>) plain.getEnumConstants()[0]);
        }
        if (plain.isRecord() && !Id.class.isAssignableFrom(plain)) {
            return body(plain, ids);
        }
        return plain == long.class || plain == Integer.class || plain == BigDecimal.class
                ? value(name, type, ids)
                : value(name, type, ids).toString();
    }

    private static String wireName(Enum<?> constant) {
        return constant instanceof io.portico.messages.person.Permission permission
                ? permission.wireName()
                : constant.name().toUpperCase(Locale.ROOT);
    }
}
