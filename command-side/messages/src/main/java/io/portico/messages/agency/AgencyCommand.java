package io.portico.messages.agency;

import io.portico.messages.AgencyId;

/** Commands to an agency. */
public sealed interface AgencyCommand
        permits FoundAgency,
                ChooseAgencyLanguage,
                ChooseInvitationSets,
                KeepDisclosures,
                SuspendAgency,
                ResumeAgency,
                ArchiveAgency,
                DeleteAgency,
                EraseAgency {
    AgencyId agencyId();
}
