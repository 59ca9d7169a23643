package io.portico.messages.person;

import io.portico.messages.AccessEvent;
import io.portico.messages.UserId;

/** What happens to a person's account. */
public sealed interface PersonEvent extends AccessEvent
        permits BasicGuestAdded,
                ClientInvited,
                PartnerInvited,
                EmployeeInvited,
                ProgramRegistered,
                InvitationAccepted,
                InvitationResent,
                InvitationWithdrawn,
                PersonDeactivated,
                PersonActivated,
                PersonErased,
                BrandGiven,
                BrandTaken,
                AccessModeChanged,
                PermissionSetAssigned,
                EndChanged,
                AuditContentGiven,
                AuditContentTaken,
                ProfileChanged,
                AgencyNoteChanged {
    UserId userId();
}
