package io.portico.access;

import io.portico.messages.ApprovalId;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.InvoiceId;
import io.portico.messages.ProjectId;
import io.portico.messages.RequestFormId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;

/** What somebody may or may not see or change. */
public sealed interface Resource {

    /** {@code kind:id}, as in the REST API. */
    String named();

    /** The agency as a whole: people, settings, history. */
    record WholeAgency() implements Resource {
        @Override
        public String named() {
            return "agency";
        }
    }

    record OfPerson(UserId userId) implements Resource {
        @Override
        public String named() {
            return "user:" + userId.value();
        }
    }

    record OfBrand(BrandId brandId) implements Resource {
        @Override
        public String named() {
            return "brand:" + brandId.value();
        }
    }

    record OfProject(ProjectId projectId) implements Resource {
        @Override
        public String named() {
            return "project:" + projectId.value();
        }
    }

    record OfTask(TaskId taskId) implements Resource {
        @Override
        public String named() {
            return "task:" + taskId.value();
        }
    }

    record OfThread(TaskId taskId, ThreadName thread) implements Resource {
        @Override
        public String named() {
            return "thread:" + taskId.value() + "/" + thread.name();
        }
    }

    /**
     * A post, which the state does not hold: its facts come with the question.
     *
     * @param position the ledger position of the event that posted it
     */
    record OfPost(TaskId taskId, ThreadName thread, long position) implements Resource {
        @Override
        public String named() {
            return "post:" + taskId.value() + "/" + thread.name() + "@" + position;
        }
    }

    record OfFile(FileId fileId) implements Resource {
        @Override
        public String named() {
            return "file:" + fileId.value();
        }
    }

    /** A page or file among a project's documents. */
    record OfDocument(DocumentId documentId) implements Resource {
        @Override
        public String named() {
            return documentId.named();
        }
    }

    /** A request for approval, with its answer. */
    record OfApproval(ApprovalId approvalId) implements Resource {
        @Override
        public String named() {
            return approvalId.named();
        }
    }

    /** A request form: who sees it, outside, may fill it in. */
    record OfForm(RequestFormId formId) implements Resource {
        @Override
        public String named() {
            return formId.named();
        }
    }

    record OfBudget(BudgetId budgetId) implements Resource {
        @Override
        public String named() {
            return budgetId.named();
        }
    }

    record OfInvoice(InvoiceId invoiceId) implements Resource {
        @Override
        public String named() {
            return invoiceId.named();
        }
    }
}
