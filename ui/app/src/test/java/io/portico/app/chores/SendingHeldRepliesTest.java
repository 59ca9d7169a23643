package io.portico.app.chores;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.PostId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.post.DeletePost;
import io.portico.messages.post.KeepUnsentReply;
import io.portico.messages.post.PostCommand;
import io.portico.messages.post.SendHeldReply;
import io.portico.projections.held.HeldReplyPost.Due;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Gateway.Unavailable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SendingHeldRepliesTest {

    private final List<PostCommand> sent = new ArrayList<>();
    private final List<Due> givenUp = new ArrayList<>();
    private final Map<PostCommand, RuntimeException> answers = new HashMap<>();

    private static Due due(String id) {
        return new Due("acme", new PostId(id), new UserId("cara"), false);
    }

    private static PostCommand sending(String id) {
        return new SendHeldReply(new PostId(id));
    }

    private static PostCommand keeping(String id, Rejected.Code code) {
        return new KeepUnsentReply(new PostId(id), code);
    }

    private void round(Due... waiting) {
        new SendingHeldReplies(() -> List.of(waiting), givenUp::add, new Commands()).round();
    }

    @Test
    void oneThatFailsStopsNoOther() {
        answers.put(sending("r1"), new Rejected(Rejected.Code.FORBIDDEN));
        answers.put(keeping("r1", Rejected.Code.FORBIDDEN), new Unavailable(Unavailable.Why.NOT_READY));
        answers.put(sending("r2"), new IllegalStateException("the store is gone"));
        round(due("r1"), due("r2"), due("r3"));
        assertThat(sent).last().isEqualTo(sending("r3"));
        assertThat(givenUp).isEmpty();
    }

    @Test
    void whatIsRefusedIsKeptForItsAuthor() {
        answers.put(sending("r1"), new Rejected(Rejected.Code.TASK_MOVED));
        round(due("r1"));
        assertThat(sent).containsExactly(sending("r1"), keeping("r1", Rejected.Code.TASK_MOVED));
    }

    @Test
    void whatMetAnotherChangeIsTriedAgain() {
        answers.put(sending("r1"), new Rejected(Rejected.Code.CONFLICT));
        answers.put(sending("r2"), new Rejected(Rejected.Code.FORBIDDEN));
        answers.put(keeping("r2", Rejected.Code.FORBIDDEN), new Rejected(Rejected.Code.CONFLICT));
        round(due("r1"), due("r2"));
        assertThat(sent).containsExactly(sending("r1"), sending("r2"), keeping("r2", Rejected.Code.FORBIDDEN));
        assertThat(givenUp).isEmpty();
    }

    @Test
    void onlyWhatIsNotThereAnyMoreIsForgotten() {
        answers.put(sending("r1"), new Rejected(Rejected.Code.NOT_FOUND));
        answers.put(keeping("r1", Rejected.Code.NOT_FOUND), new Rejected(Rejected.Code.NOT_FOUND));
        round(due("r1"));
        assertThat(givenUp).containsExactly(due("r1"));
    }

    @Test
    void whatNobodyCameBackForIsTakenBack() {
        round(new Due("acme", new PostId("r1"), new UserId("cara"), true));
        assertThat(sent).containsExactly(new DeletePost(new PostId("r1")));
    }

    private final class Commands implements Gateway {

        @Override
        public Receipt send(Object command) {
            PostCommand post = (PostCommand) command;
            sent.add(post);
            RuntimeException answer = answers.get(post);
            if (answer != null) {
                throw answer;
            }
            return new Receipt(true, 1);
        }

        @Override
        public <R> R ask(Object query, Class<R> answer) {
            throw new AssertionError("sending asks nothing");
        }

        @Override
        public <U> Watching watch(Object query, Class<U> update, Consumer<U> onUpdate, Runnable onLost) {
            throw new AssertionError("sending watches nothing");
        }
    }
}
