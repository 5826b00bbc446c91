package pl.krakow.centra.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class SendersTest {

    @AfterEach
    void endTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void tellsNobodyOutsideARequest() {
        assertThat(Senders.current()).isEmpty();
    }

    @Test
    void tellsWhomTheGatewayNamesAndWhoeverConnectsWhereItNamesNobody() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.9");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        assertThat(Senders.current()).contains("192.0.2.9");

        request.addHeader("X-Forwarded-For", "203.0.113.7");

        assertThat(Senders.current()).contains("203.0.113.7");
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::",
        "2001:db8:1:2:ffff:0:0:1, 2001:db8:1:2::",
        "::ffff:192.0.2.1, ::ffff:192.0.2.1"
    })
    void takesAnIpv6NetworkForOneSender(String address, String network) {
        assertThat(Senders.network(address)).isEqualTo(network);
    }
}
