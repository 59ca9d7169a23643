package io.portico.app.demo;

import static io.portico.app.demo.Storybook.words;

import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;
import io.portico.messages.person.AcceptInvitation;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.Employee;
import io.portico.messages.person.Guest;
import io.portico.messages.person.InviteClient;
import io.portico.messages.person.InviteEmployee;
import io.portico.messages.person.InvitePartner;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Brings people into a story. A person's id is the first name, and the address the name at the house. */
final class Cast {

    private final Storybook book;
    private final String inviter;

    Cast(Storybook book, String inviter) {
        this.book = book;
        this.inviter = inviter;
    }

    static Employee employee(String name, String set, String house, @Nullable LocalDate endsOn) {
        String[] names = name.split(" ", 2);
        return new Employee(
                id(name),
                words(names[0]),
                words(names[1]),
                words(address(name, house)),
                new PermissionSetId(set),
                endsOn);
    }

    /** Invited by the inviter on that day, accepted the same afternoon. */
    void employee(int day, String name, String set, String house, @Nullable LocalDate endsOn) {
        book.on(day, "08:00", inviter, new InviteEmployee(employee(name, set, house, endsOn)));
        accepted(day, "08:20", name, 1);
    }

    /** A client who was invited, and has not answered. */
    void client(int day, String name, String set, AccessMode mode, String company, String house, String... brands) {
        book.on(
                day,
                "08:02",
                inviter,
                new InviteClient(guest(name, set, mode, new CompanyId(company), null, house, brands)));
    }

    /** A partner who was invited, and has not answered. */
    void partner(int day, String name, AccessMode mode, String house, @Nullable LocalDate until, String... brands) {
        book.on(day, "08:02", inviter, new InvitePartner(guest(name, "PARTNER", mode, null, until, house, brands)));
    }

    void accepted(int day, String time, String name, int round) {
        book.atTheDoor(day, time, new AcceptInvitation(id(name), round));
    }

    static UserId id(String name) {
        return new UserId(name.split(" ", 2)[0].toLowerCase(Locale.ROOT));
    }

    private static String address(String name, String house) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@" + house + ".example";
    }

    private static Guest guest(
            String name,
            String set,
            AccessMode mode,
            @Nullable CompanyId company,
            @Nullable LocalDate until,
            String house,
            String... brands) {
        String[] names = name.split(" ", 2);
        Set<BrandId> brandIds = Arrays.stream(brands).map(BrandId::new).collect(Collectors.toSet());
        return new Guest(
                id(name),
                words(names[0]),
                words(names[1]),
                null,
                words(address(name, house)),
                brandIds,
                mode,
                new PermissionSetId(set),
                company,
                until,
                null,
                words("Hello " + names[0] + ", this is our portal: your work with us, in one place."),
                false,
                false);
    }
}
