package io.portico.messages.person;

import io.portico.messages.UserId;

/** Commands to a person's account. */
public sealed interface PersonCommand
        permits AddBasicGuest,
                InviteToPortal,
                InviteClient,
                InvitePartner,
                InviteEmployee,
                RegisterProgram,
                AcceptInvitation,
                ResendInvitation,
                WithdrawInvitation,
                DeactivatePerson,
                ActivatePerson,
                TakeFromDirectory,
                GiveBrand,
                TakeBrand,
                ChangeAccessMode,
                AssignPermissionSet,
                ChangeEnd,
                GiveAuditContent,
                TakeAuditContent,
                ChangeProfile,
                ChangeAgencyNote,
                DemandSecondFactor,
                ErasePerson,
                EraseErasedPerson,
                ArchivePerson,
                EditPerson {
    UserId userId();
}
