/** What is known of organisations and of who acts for them. */
@NullMarked
package pl.krakow.centra.volunteering.organisations.domain;

import org.jspecify.annotations.NullMarked;
