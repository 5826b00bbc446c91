/** The certificate and when it is due. */
@NullMarked
package pl.krakow.centra.events.certificates.domain;

import org.jspecify.annotations.NullMarked;
