package io.portico.views.door;

import io.portico.messages.AppId;
import io.portico.views.Query;

/** The app that sends somebody here to sign in; not found when the agency has none of that id. */
public record FindSignInApp(AppId appId) implements Query<App> {
    @Override
    public Class<App> answers() {
        return App.class;
    }
}
