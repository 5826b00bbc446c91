/**
 * The organisations this service knows from the register of beneficiaries, and who acts for them here. An organisation is
 * known as verified only while its register says so; who acts for it was confirmed by a centre.
 */
@NullMarked
package pl.krakow.centra.volunteering.organisations;

import org.jspecify.annotations.NullMarked;
