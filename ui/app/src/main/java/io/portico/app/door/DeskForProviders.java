package io.portico.app.door;

import io.portico.messages.AgencyId;
import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.CompanyId;
import io.portico.messages.Rejected;
import io.portico.messages.account.RemoveSignInProvider;
import io.portico.messages.account.SetSignInProvider;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Gateway.Receipt;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.credentials.ProviderDesk;
import io.portico.tenancy.credentials.ProviderSecrets;
import io.portico.views.agency.FindSignInProviderOf;
import io.portico.views.agency.SignInProviderOf;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@inheritDoc} */
@Component
final class DeskForProviders implements ProviderDesk {

    private final Gateway gateway;
    private final ProviderDirectory directory;
    private final ProviderSecrets secrets;

    DeskForProviders(Gateway gateway, ProviderDirectory directory, ProviderSecrets secrets) {
        this.gateway = gateway;
        this.directory = directory;
        this.secrets = secrets;
    }

    /** Whether one may, and whether there is such a company, is asked before anything leaves the house. */
    @Override
    public Receipt set(String owner, Setting setting) {
        String agencyId = Tenancy.agencyId();
        SetSignInProvider command = new SetSignInProvider(
                new AgencyId(agencyId),
                company(owner),
                Check.present("label", setting.label()),
                Check.present("issuer", setting.issuer()),
                Check.present("clientId", setting.clientId()),
                UUID.randomUUID().toString());
        String secret = Check.optionalText("clientSecret", setting.clientSecret(), ProviderSecrets.MAX_LENGTH);
        var _ = gateway.ask(new FindSignInProviderOf(command.companyId()), SignInProviderOf.class);
        if (secret == null
                && secrets.find(agencyId, owner, command.issuer(), command.clientId())
                        .isEmpty()) {
            throw new BadInput("clientSecret", BadInput.Code.REQUIRED);
        }
        try {
            var _ = directory.ask(command.issuer());
        } catch (IOException e) {
            throw new Rejected(Rejected.Code.PROVIDER_UNREACHABLE);
        }
        Receipt receipt = gateway.send(command);
        if (secret != null) {
            secrets.keep(agencyId, owner, command.issuer(), command.clientId(), secret);
        }
        return receipt;
    }

    @Override
    public Receipt remove(String owner) {
        String agencyId = Tenancy.agencyId();
        Receipt receipt = gateway.send(new RemoveSignInProvider(new AgencyId(agencyId), company(owner)));
        secrets.forget(agencyId, owner);
        return receipt;
    }

    private static @Nullable CompanyId company(String owner) {
        return owner.equals(STAFF) ? null : new CompanyId(owner);
    }
}
