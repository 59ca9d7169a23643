package io.portico.projections.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.AgencyId;
import io.portico.messages.UserId;
import io.portico.messages.checkpoint.CheckpointAnchorsSet;
import io.portico.projections.AgencyStory;
import io.portico.projections.ViewsUnderTest;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.audit.FindCheckpointAnchors;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordQueriesTest {

    private static final String ADDRESS = "https://keep.example/hooks/known-to-few";

    @TempDir
    Path folder;

    /** Whoever knows it all may post there. */
    @Test
    void onlyWhoMaySetTheAddressIsToldAllOfIt() {
        ViewsUnderTest views = ViewsUnderTest.in(folder);
        try {
            AgencyStory acme = new AgencyStory(views, "acme");
            UserId ada = acme.employee(new UserId("ada"), "Ada", "AUDITOR");
            acme.happened("checkpoints", new CheckpointAnchorsSet(new AgencyId("acme"), List.of(), ADDRESS));
            views.await();
            assertThat(webhook(views, acme.owner())).isEqualTo(ADDRESS);
            assertThat(webhook(views, acme.by(ada))).isEqualTo("https://keep.example");
        } finally {
            views.close();
        }
    }

    private static @Nullable String webhook(ViewsUnderTest views, Work asking) {
        TreeKeeper keeper = new TreeKeeper(views.rows(), views.store, new OneKey(), views.secrets, views.clock);
        RecordQueries queries = new RecordQueries(views.states, views.store, keeper, new OneKey(), views.clock);
        return Tenancy.call(asking, () -> queries.answer(new FindCheckpointAnchors()))
                .webhook();
    }
}
