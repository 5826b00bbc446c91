/** What the law asks of volunteering, and the agreement in which it is written down. */
@NullMarked
package pl.krakow.centra.volunteering.agreements.domain;

import org.jspecify.annotations.NullMarked;
