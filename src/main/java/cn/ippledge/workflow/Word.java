package cn.ippledge.workflow;

import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Role;

/**
 * Something a group is told that is no task of theirs.
 *
 * @param title the enterprise
 * @param link the page that shows it
 */
record Word(NotificationKind kind, PartyId organisation, Role role, String caseNo, String title, String link) {}
