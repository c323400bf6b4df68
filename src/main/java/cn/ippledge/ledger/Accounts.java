package cn.ippledge.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Finds the accounts that lines name; a holder's part of an account begins with its first posting. */
@Component
class Accounts {

    private final AccountMapper mapper;

    Accounts(AccountMapper mapper) {
        this.mapper = mapper;
    }

    Map<AccountMapper.Key, Account> of(List<NewEntry> entries) {
        Set<AccountMapper.Key> keys = entries.stream()
                .flatMap(entry -> entry.lines().stream().map(line -> key(entry, line)))
                .collect(Collectors.toSet());
        Map<AccountMapper.Key, Account> found = find(keys);
        for (AccountMapper.Key key : keys) if (!found.containsKey(key)) found.put(key, begin(key));
        return found;
    }

    static AccountMapper.Key key(NewEntry entry, NewLine line) {
        return new AccountMapper.Key(entry.bookId(), line.account(), line.holder());
    }

    Account begin(AccountMapper.Key key) {
        boolean first = mapper.insert(key, key.kind().slots()) == 1;
        Account account = find(Set.of(key)).get(key);
        if (first)
            mapper.insertBalance(
                    account, IntStream.range(0, account.slots()).boxed().toList());
        return account;
    }

    private Map<AccountMapper.Key, Account> find(Collection<AccountMapper.Key> keys) {
        Map<AccountMapper.Key, Account> found = new HashMap<>();
        for (Account account : mapper.find(keys))
            found.put(new AccountMapper.Key(account.bookId(), account.kind(), account.holder()), account);
        return found;
    }
}
