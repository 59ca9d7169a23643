package io.portico.projections.leaks;

import io.portico.messages.Refusals;
import io.portico.views.Query;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryResponseMessage;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;

/** Asks objects that answer questions, in the thread and work of whoever asks and without telling anybody else. */
final class Handlers {

    private final SimpleQueryBus bus = SimpleQueryBus.builder().build();

    Handlers(List<Object> answering) {
        answering.forEach(one -> {
            var unused = new AnnotationQueryHandlerAdapter<>(one).subscribe(bus);
        });
    }

    <R> R ask(Query<R> query) {
        QueryResponseMessage<R> answer = bus.query(
                        new GenericQueryMessage<>(query, ResponseTypes.instanceOf(query.answers())))
                .join();
        if (answer.isExceptional()) {
            Throwable why = answer.exceptionResult();
            throw Refusals.in(why).orElseGet(() -> new CompletionException(why));
        }
        return answer.getPayload();
    }
}
