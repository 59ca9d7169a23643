package io.portico.messages.imports;

import io.portico.messages.Check;
import io.portico.messages.PostId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;

/** What another tool had written beside a task; a note that nobody outside reads. */
public record NewNote(PostId postId, @SealedBy("postId") Confidential text) {
    public NewNote {
        Check.present("postId", postId);
        text = Check.text("text", text, Check.MAX_TEXT);
    }
}
