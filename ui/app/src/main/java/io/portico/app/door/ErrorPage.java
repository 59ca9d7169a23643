package io.portico.app.door;

import io.portico.web.parts.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What a browser is shown that comes to an address where there is no page, or where something failed before there was one. */
@Component
final class ErrorPage implements ErrorViewResolver {

    private static final String PAGE = """
            <!doctype html>
            <html lang="%1$s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%2$s</title>
            <style>
            :root { color-scheme: light dark; }
            body { font-family: system-ui, sans-serif; line-height: 1.5; min-height: 100vh; margin: 0; display: grid; place-items: center; text-align: center; }
            main { max-width: 28rem; padding: 1.5rem; }
            h1 { font-size: 1.5rem; margin: 0 0 .5rem; }
            p { margin: 0 0 1rem; }
            a { display: inline-block; padding: .75rem; color: inherit; }
            </style>
            </head>
            <body><main><h1>%2$s</h1><p>%3$s</p><a href="/">%4$s</a></main></body>
            </html>
            """;

    private final SpokenHere spoken;

    ErrorPage(SpokenHere spoken) {
        this.spoken = spoken;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return new ModelAndView((_, asked, response) -> write(asked, response, status));
    }

    private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        Words.Spoken words = Words.in(spoken.to(request));
        String key = status.is5xxServerError() ? "failed" : "gone";
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write(PAGE.formatted(
                        words.locale().getLanguage(),
                        words.say(key),
                        words.say(key + ".text"),
                        words.say("gone.back")));
    }
}
