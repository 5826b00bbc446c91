package pl.krakow.centra.kit.security.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/** Reads what the framework's own resolver reads, and refuses what it refuses. */
class BearerTokensTest {
    private static final BearerTokenResolver OURS = new BearerTokens();
    private static final BearerTokenResolver FRAMEWORKS = new DefaultBearerTokenResolver();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer abc.DEF-123_~+/",
                "bearer abc==",
                "BEARER a",
                "Bearer",
                "Bearer ",
                "Bearer  abc",
                "Bearer =",
                "Bearer a=b",
                "Bearer abc def",
                "Bearer abc ",
                "Bearer ab\tc",
                "Bearer ąbc",
                "Bearer abc,",
                "Bearerabc",
                "Basic YTpi",
                "abc",
                ""
            })
    void understandsAHeaderAsTheFrameworkDoes(String header) {
        assertThat(answer(OURS, header)).isEqualTo(answer(FRAMEWORKS, header));
    }

    @Test
    void findsNoTokenWhereNoneIsSent() {
        assertThat(answer(OURS, null)).isEqualTo(answer(FRAMEWORKS, null)).isEqualTo("none");
    }

    @Test
    void takesNoTokenFromAnAddress() {
        var request = new MockHttpServletRequest();
        request.setQueryString("access_token=abc");
        request.setParameter("access_token", "abc");

        assertThat(OURS.resolve(request)).isNull();
    }

    private static String answer(BearerTokenResolver resolver, @Nullable String header) {
        var request = new MockHttpServletRequest();
        if (header != null) {
            request.addHeader("Authorization", header);
        }
        try {
            var token = resolver.resolve(request);
            return token == null ? "none" : "token " + token;
        } catch (OAuth2AuthenticationException e) {
            return e.getError().getErrorCode() + " " + e.getError().getDescription();
        }
    }
}
