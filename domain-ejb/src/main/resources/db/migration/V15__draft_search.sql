-- Step 1 of a question: what was searched for, and the sentences of the check list that were ticked, one on each line.
alter table ticket_draft
    add column search_words varchar(200) not null default '',
    add column checked      text not null default '';
