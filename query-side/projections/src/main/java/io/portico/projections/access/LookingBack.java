package io.portico.projections.access;

import io.portico.access.AccessState;
import io.portico.messages.FileId;
import io.portico.projections.store.Hindsight;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Has every question of a look at the past answered as of that instant: whoever asks who asks gets the state of then, and
 * the documents of people outside are read as they were. The handlers do not know the difference.
 */
public final class LookingBack implements MessageHandlerInterceptor<Message<?>> {

    private static final ScopedValue<AccessFold.Then> THEN = ScopedValue.newInstance();
    private static final ScopedValue<AccessState> NOW = ScopedValue.newInstance();

    private final AccessFold fold;
    private final Clock clock;

    public LookingBack(AccessFold fold, Clock clock) {
        this.fold = fold;
        this.clock = clock;
    }

    /** What the running question looks back to; empty for a question about the present. */
    public static Optional<AccessFold.Then> then() {
        return THEN.isBound() ? Optional.of(THEN.get()) : Optional.empty();
    }

    /** Whether the running question looks back to a file that was deleted since. */
    public static boolean isGone(FileId file) {
        return NOW.isBound() && NOW.get().file(file).isEmpty();
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends Message<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        Optional<Instant> at = instant();
        if (at.isEmpty()) {
            return chain.proceed();
        }
        AccessFold.Then then = fold.then(Tenancy.agencyId(), at.get());
        return ScopedValue.where(THEN, then)
                .where(NOW, fold.now(Tenancy.agencyId()))
                .call(() -> Hindsight.call(then.position(), chain::proceed));
    }

    /** Only who looks through another's eyes can look back, and only as long as the look counts. */
    private Optional<Instant> instant() {
        Work work = Tenancy.current();
        if (work.onBehalfOf() == null) {
            return Optional.empty();
        }
        AccessState now = fold.now(work.agencyId());
        return Asker.of(work, now, clock.instant()).map(Asker::at);
    }
}
