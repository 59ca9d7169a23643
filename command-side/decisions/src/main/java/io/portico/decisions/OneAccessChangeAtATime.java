package io.portico.decisions;

import io.portico.tenancy.WorkMetadata;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Lets an agency's access changes through one after the other within this process, from before the state is read until
 * after the commit. The ledger alone would be enough ({@code AccessMoved}), but of many that meet all but one would be
 * judged in vain. Taken before any aggregate is locked, so that the two sorts of locks are always taken in one order.
 */
public final class OneAccessChangeAtATime implements MessageHandlerInterceptor<CommandMessage<?>> {

    private static final int STRIPES = 256;

    private final ReentrantLock[] stripes =
            Stream.generate(() -> new ReentrantLock()).limit(STRIPES).toArray(ReentrantLock[]::new);

    private final Predicate<String> hasStandingRules;

    /**
     * Lets changes through one by one.
     *
     * @param hasStandingRules whether the agency has any; then more commands are changes that must not meet
     */
    public OneAccessChangeAtATime(Predicate<String> hasStandingRules) {
        this.hasStandingRules = hasStandingRules;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        CommandMessage<?> command = unitOfWork.getMessage();
        Object payload = command.getPayload();
        String agencyId = WorkMetadata.of(command).agencyId();
        if (AccessChanges.mayComeFrom(payload) || (AccessChanges.mayShow(payload) && hasStandingRules.test(agencyId))) {
            ReentrantLock turn = stripes[Math.floorMod(agencyId.hashCode(), STRIPES)];
            turn.lock();
            unitOfWork.onCleanup(_ -> turn.unlock());
        }
        return chain.proceed();
    }
}
