package io.portico.rest;

import io.portico.messages.CompanyId;
import io.portico.messages.person.Permission;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.credentials.ProviderDesk;
import io.portico.tenancy.credentials.ProviderDesk.Setting;
import io.portico.views.agency.FindSignInProviders;
import io.portico.views.agency.SignInProviders;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/** By which identity providers people sign in: the agency's own, and those of client companies. */
@Controller
final class ProviderDoors {

    private final Gateway gateway;
    private final ProviderDesk desk;

    ProviderDoors(Gateway gateway, ProviderDesk desk) {
        this.gateway = gateway;
        this.desk = desk;
    }

    @GetMapping("/api/v1/sign-in-providers")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer list() {
        List<ProviderLine> lines = gateway.ask(new FindSignInProviders(), SignInProviders.class).items().stream()
                .map(one -> new ProviderLine(
                        one.companyId(),
                        one.label(),
                        one.issuer(),
                        one.clientId(),
                        ProviderDesk.BEGIN + one.linkId(),
                        ProviderDesk.RETURN + owner(one.companyId())))
                .toList();
        return Answer.of(new Providers(lines, null));
    }

    @PutMapping("/api/v1/sign-in-providers/staff")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer setStaffs(@Body ProviderEdit body) {
        return Answer.done(desk.set(ProviderDesk.STAFF, body.setting()));
    }

    @DeleteMapping("/api/v1/sign-in-providers/staff")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer removeStaffs() {
        return Answer.done(desk.remove(ProviderDesk.STAFF));
    }

    @PutMapping("/api/v1/companies/{id}/sign-in-provider")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer set(@PathVariable String id, @Body ProviderEdit body) {
        return Answer.done(desk.set(company(id), body.setting()));
    }

    @DeleteMapping("/api/v1/companies/{id}/sign-in-provider")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer remove(@PathVariable String id) {
        return Answer.done(desk.remove(company(id)));
    }

    private static String owner(@Nullable CompanyId companyId) {
        return companyId == null ? ProviderDesk.STAFF : companyId.value();
    }

    private static String company(String id) {
        return PathIds.of(CompanyId::new, id).value();
    }

    record Providers(List<ProviderLine> items, @Nullable String next) {}

    record ProviderLine(
            @Nullable CompanyId companyId,
            String label,
            String issuer,
            String clientId,
            String startPath,
            String returnPath) {}

    record ProviderEdit(
            String label,
            String issuer,
            String clientId,
            @Nullable String clientSecret) {

        Setting setting() {
            return new Setting(label, issuer, clientId, clientSecret);
        }
    }
}
