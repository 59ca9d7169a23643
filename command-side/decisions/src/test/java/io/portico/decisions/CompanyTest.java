package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.ContactId;
import io.portico.messages.Rejected.Code;
import io.portico.messages.brand.BrandRenamed;
import io.portico.messages.brand.RenameBrand;
import io.portico.messages.company.AddContact;
import io.portico.messages.company.CompanyRenamed;
import io.portico.messages.company.CompanyStatus;
import io.portico.messages.company.CompanyStatusChanged;
import io.portico.messages.company.Contact;
import io.portico.messages.company.ContactEdited;
import io.portico.messages.company.ContactRemoved;
import io.portico.messages.company.EditCompany;
import io.portico.messages.company.EditContact;
import io.portico.messages.company.RemoveContact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Companies, brands and the people known there are put right; that opens nothing to anybody. */
class CompanyTest {

    private static final CompanyId NORTHWIND = new CompanyId("northwind");
    private static final BrandId COFFEE = new BrandId("coffee");
    private static final ContactId ANN = new ContactId("ann");
    private static final ContactId BEN = new ContactId("ben");

    private final House house = House.furnished();

    private static Contact contact(ContactId id, String firstName, boolean primary) {
        return new Contact(
                id, House.words(firstName), House.words("Bell"), House.words(id.value() + "@northwind.test"), primary);
    }

    private static EditContact edit(@Nullable Long version, @Nullable String firstName, @Nullable Boolean primary) {
        return new EditContact(
                NORTHWIND, version, ANN, firstName == null ? null : House.words(firstName), null, null, primary);
    }

    @Test
    void companiesAndBrandsAreRenamedOnceAndByWhoSawTheirNames() {
        assertThat(house.eventsOf(
                        () -> house.olga(new EditCompany(NORTHWIND, 1L, "Northwind Coffee", CompanyStatus.INACTIVE))))
                .containsExactly(
                        new CompanyRenamed(NORTHWIND, "Northwind Coffee"),
                        new CompanyStatusChanged(NORTHWIND, CompanyStatus.INACTIVE));
        house.nothingHappens(() -> house.olga(new EditCompany(NORTHWIND, 3L, "Northwind Coffee", null)));
        house.refused(House.OLGA, new EditCompany(NORTHWIND, 1L, "Other", null), Code.STALE_VERSION);
        assertThat(house.eventsOf(() -> house.olga(new RenameBrand(COFFEE, 1L, "Beans"))))
                .containsExactly(new BrandRenamed(COFFEE, "Beans"));
        house.nothingHappens(() -> house.olga(new RenameBrand(COFFEE, 2L, "Beans")));
        house.refused(House.OLGA, new RenameBrand(COFFEE, 1L, "Other"), Code.STALE_VERSION);
    }

    @Test
    void contactsAreEditedAndRemovedAndCanComeBack() {
        house.olga(new AddContact(NORTHWIND, contact(ANN, "Ann", true)));
        assertThat(house.eventsOf(() -> house.olga(edit(2L, "Anna", null))))
                .singleElement()
                .isInstanceOf(ContactEdited.class);
        house.nothingHappens(() -> house.olga(edit(3L, "Anna", true)));
        house.refused(House.OLGA, edit(2L, "Ann", null), Code.STALE_VERSION);
        assertThat(house.eventsOf(() -> house.olga(new RemoveContact(NORTHWIND, ANN))))
                .containsExactly(new ContactRemoved(NORTHWIND, ANN));
        house.nothingHappens(() -> house.olga(new RemoveContact(NORTHWIND, ANN)));
        house.refused(House.OLGA, edit(null, "Ann", null), Code.NOT_FOUND);
        house.olga(new AddContact(NORTHWIND, contact(ANN, "Ann", true)));
        house.olga(edit(null, "Anna", null));
    }

    @Test
    void whoeverIsMadePrimaryTakesThePlaceOfAnother() {
        house.olga(new AddContact(NORTHWIND, contact(ANN, "Ann", true)));
        house.olga(new AddContact(NORTHWIND, contact(BEN, "Ben", true)));
        assertThat(house.eventsOf(() -> house.olga(edit(null, null, true)))).hasSize(1);
        house.nothingHappens(() -> house.olga(edit(null, null, true)));
        assertThat(house.eventsOf(() -> house.olga(new EditContact(NORTHWIND, null, BEN, null, null, null, true))))
                .hasSize(1);
    }
}
