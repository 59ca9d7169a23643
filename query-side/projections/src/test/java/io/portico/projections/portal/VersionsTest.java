package io.portico.projections.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.BrandId;
import io.portico.messages.brand.BrandRenamed;
import io.portico.projections.AgencyStory;
import io.portico.projections.ViewsUnderTest;
import io.portico.projections.store.Hindsight;
import io.portico.projections.store.Place;
import io.portico.tenancy.Tenancy;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people outside saw, as it is kept. */
class VersionsTest {

    private static final int MANY = 450;

    @TempDir
    Path folder;

    private ViewsUnderTest views;
    private AgencyStory acme;
    private BrandId shoes;

    @BeforeEach
    void begin() {
        views = ViewsUnderTest.in(folder);
        acme = new AgencyStory(views, "acme");
        shoes = acme.brand("shoes");
    }

    @AfterEach
    void end() {
        views.close();
    }

    private Optional<String> name(long position) {
        return Tenancy.call(
                acme.owner(),
                () -> Hindsight.call(position, () -> views.store
                        .find(Place.CLIENT, shoes.named(), StoredBrand.class)
                        .map(StoredBrand::name)));
    }

    private long renamed(String name) {
        acme.happened("shoes", new BrandRenamed(shoes, name));
        return views.positions().head();
    }

    @Test
    void eachOfSoManyVersionsThatTheirListHasPartsIsFoundAgain() {
        Map<Long, String> names = new LinkedHashMap<>();
        for (int i = 0; i < MANY; i++) {
            String name = "Shoes " + i;
            names.put(renamed(name), name);
            if (i % 60 == 0) {
                views.await();
            }
        }
        views.await();
        assertThat(views.documents().keySet())
                .as("older steps lie in parts")
                .anyMatch(key -> key.contains(shoes.named() + "@/2"));
        names.forEach((position, name) -> assertThat(name(position)).contains(name));
        assertThat(name(0)).isEmpty();
    }

    @Test
    void whatStaysAsItIsIsNoVersion() {
        long before = renamed("Boots");
        views.await();
        renamed("Boots");
        renamed("Boots");
        views.await();
        assertThat(name(before)).contains("Boots");
        assertThat(views.documents().keySet())
                .filteredOn(key -> key.contains(shoes.named() + "@"))
                .as("the first name alone, in both places: its list and itself")
                .hasSize(4);
        renamed("Caps");
        views.await();
        assertThat(name(before)).contains("Boots");
    }
}
