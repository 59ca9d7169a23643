package io.portico.access;

import static io.portico.access.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.portico.access.Resource.OfBrand;
import io.portico.access.Resource.OfBudget;
import io.portico.access.Resource.OfFile;
import io.portico.access.Resource.OfInvoice;
import io.portico.access.Resource.OfPerson;
import io.portico.access.Resource.OfPost;
import io.portico.access.Resource.OfProject;
import io.portico.access.Resource.OfTask;
import io.portico.access.Resource.OfThread;
import io.portico.access.Resource.WholeAgency;
import io.portico.messages.BudgetId;
import io.portico.messages.InvoiceId;
import io.portico.messages.ThreadName;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the policy says is about people and things, each known by its id. */
class SentenceTest {

    @Test
    void sentenceIsAboutThePeopleAndThingsInIt() {
        assertThat(new Sentence(Saying.SET_HAS, List.of(CLARA, new OfTask(TASK), "noon")).about())
                .containsExactly("user:clara", "task:task");
    }

    @Test
    void everyThingIsNamedByKindAndIdAsInTheRestApi() {
        assertThat(List.of(
                        new WholeAgency(),
                        new OfPerson(CLARA),
                        new OfBrand(BRAND),
                        new OfProject(PROJECT),
                        new OfTask(TASK),
                        new OfThread(TASK, ThreadName.CLIENT),
                        new OfPost(TASK, ThreadName.AGENCY, 7),
                        new OfFile(FILE),
                        new OfBudget(new BudgetId("b")),
                        new OfInvoice(new InvoiceId("i"))))
                .extracting(Resource::named)
                .containsExactly(
                        "agency",
                        "user:clara",
                        "brand:brand",
                        "project:project",
                        "task:task",
                        "thread:task/CLIENT",
                        "post:task/AGENCY@7",
                        "file:file",
                        "budget:b",
                        "invoice:i");
    }
}
