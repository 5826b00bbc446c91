/**
 * A mailbox for everything the platform sends while it is tried: it takes any mail for anybody over SMTP, keeps it as a
 * file and delivers nothing.
 */
@NullMarked
package pl.krakow.centra.local.mail;

import org.jspecify.annotations.NullMarked;
