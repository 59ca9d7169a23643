package io.portico.decisions;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Judges what a command did as a whole, once it is decided and before anything is stored: it may show nobody what a
 * standing rule says they never see. A new command joins by being heard by the {@link Judge}.
 */
public final class StandingRulesAreKept implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        Object result = chain.proceed();
        Hearing hearing = Judge.hearing(unitOfWork);
        if (hearing != null) {
            hearing.keepStandingRules(Deeds.done(unitOfWork));
        }
        return result;
    }
}
