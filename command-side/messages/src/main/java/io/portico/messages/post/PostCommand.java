package io.portico.messages.post;

import io.portico.messages.PostId;

/** Commands to a post. */
public sealed interface PostCommand
        permits PostReply,
                SendHeldReply,
                KeepUnsentReply,
                PostNote,
                EditPost,
                DeletePost,
                WithdrawReply,
                EraseDeletedPost,
                DeletePostOfErased {
    PostId postId();
}
